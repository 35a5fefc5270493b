"""Support status: what measures and lifecycle entries mean for one camera."""
