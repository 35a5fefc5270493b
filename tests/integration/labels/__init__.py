"""The dialog that asks what stands on the labels of cameras."""
