"""Tests of what follows from firmware that vendors published."""
