"""What every test shares: where the integration is found."""

# Home Assistant's test harness has a `custom_components` of its own on the path; the first
# import decides which of the two is meant, so ours comes here, before anything else.
import custom_components as custom_components  # noqa: PLC0414 - wanted for its effect alone
