"""Recognizers of Malaysia's numbers."""
