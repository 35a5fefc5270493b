"""Tests of the firmware grammars and of what reads them."""
