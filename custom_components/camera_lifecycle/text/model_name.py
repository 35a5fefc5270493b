"""What a person calls a model."""

from ..engine.model import Reason


def model_name(reason: Reason) -> str:
    """Return the model that a reason is about, with its vendor, as a person calls it."""
    vendor, model = reason.parameters["vendor_name"], reason.parameters["model"]
    return model if model.casefold().startswith(vendor.casefold()) else f"{vendor} {model}"
