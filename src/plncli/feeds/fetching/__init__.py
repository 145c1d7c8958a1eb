"""Requests to bodies: where one may go, how much one takes, who is asked in turn."""
