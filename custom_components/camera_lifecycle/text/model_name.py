"""What a person calls a model."""

from ..engine.reasons import LifecyclePayload


def model_name(payload: LifecyclePayload) -> str:
    """Return the model that a lifecycle entry is about, with its vendor, as a person calls it."""
    vendor, model = payload.vendor.name, payload.model
    return model if model.casefold().startswith(vendor.casefold()) else f"{vendor} {model}"
