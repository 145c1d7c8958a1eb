"""What a reflection needs of the log, counted in SQL: one file per matter.

Days are ISO text, the first and the last of a period, both included. Whatever
grows with the log is grouped here, so that ten years of it cost a few rows.
"""
