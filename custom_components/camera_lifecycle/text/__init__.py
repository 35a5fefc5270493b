"""Words: reasons as sentences, in the language of Home Assistant, harmless where they are shown."""
