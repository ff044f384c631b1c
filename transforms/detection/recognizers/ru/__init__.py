"""Recognizers of Russia's numbers."""
