"""What a person calls a model."""

from ..engine.reasons import LifecyclePayload


def product_name(vendor: str, model: str) -> str:
    """Return seller and model as a person says them: the seller once, '' where none is known."""
    if vendor and model.casefold().startswith(vendor.casefold()):
        return model
    return " ".join(filter(None, (vendor, model)))


def model_name(payload: LifecyclePayload) -> str:
    """Return the model that a lifecycle entry is about, with its vendor, as a person calls it."""
    return product_name(payload.vendor.name, payload.model)
