"""What a person calls a model."""

from ..engine.reasons import LifecyclePayload


def product_name(vendor: str, model: str) -> str:
    """Return seller and model as a person says them: the seller once, '' where none is known.

    Nor is a word said twice that ends the one and begins the other: "Google Nest", "Nest Cam".
    """
    if vendor and model.casefold().startswith(vendor.casefold()):
        return model
    seller, product = vendor.split(" "), model.casefold().split(" ")
    if len(seller) > 1 and seller[-1].casefold() == product[0]:
        vendor = " ".join(seller[:-1])
    return " ".join(filter(None, (vendor, model)))


def model_name(payload: LifecyclePayload) -> str:
    """Return the model that a lifecycle entry is about, with its vendor, as a person calls it."""
    return product_name(payload.vendor.name, payload.model)
