"""Recognizers of Uzbekistan's numbers."""
