"""The devices, one file for each protocol."""

from .dahua import DAHUA
from .isapi import ISAPI
from .json_devices import LAPI, REOLINK, VAPIX
from .onvif import ONVIF

DEVICES = (*ISAPI, *DAHUA, *VAPIX, *REOLINK, *LAPI, *ONVIF)
