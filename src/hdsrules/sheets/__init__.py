"""Questionnaires: a case as sheets to fill in, in a workbook or in a folder of CSV files.

`model` describes the sheets and their columns; the writers, the reader and the help all follow
from it.
"""
