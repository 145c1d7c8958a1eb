"""The organizer: one's network as a sheet of boxes, and a filled sheet as changes of it. Pure."""
