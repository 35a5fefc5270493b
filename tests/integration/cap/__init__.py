"""Tests of a home with more cameras than Home Assistant lets us have entities for."""
