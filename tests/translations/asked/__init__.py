"""The keys of texts that the code and Home Assistant ask for, by section of the translations.

They are taken from what runs: enums, descriptions of entities, the forms that dialogs show, the
YAML files of actions and automations, and the calls that the syntax tree finds. Nothing here
repeats the translations, so that `test_keys.py` can hold one against the other.
"""
