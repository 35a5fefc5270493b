"""How the options end where they do not end with the word that all is saved."""

from enum import StrEnum


class OptionsAbort(StrEnum):
    """Why the options end; also the translation key.

    `NOT_SAVED`: what was said holds, and is written as soon as the disk takes it.
    """

    NOT_READY = "not_ready"
    CAMERA_GONE = "camera_gone"
    NO_CAMERAS = "no_cameras"
    ALL_ANSWERED = "all_answered"
    STEP_GONE = "step_gone"
    NOTHING_TO_PLAN = "nothing_to_plan"
    PLAN_FULL = "plan_full"
    NOT_SAVED = "not_saved"
