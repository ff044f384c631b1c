"""Recognizers of Brunei's numbers."""
