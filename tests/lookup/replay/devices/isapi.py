"""Devices of Hikvision's platform."""

from custom_components.camera_lifecycle.lookup.model import Protocol

from ..model import Replay

INFO = "/ISAPI/System/deviceInfo"
CHANNELS = "/ISAPI/ContentMgmt/InputProxy/channels"
NEXT = "https://github.com/maciej-or/hikvision_next/issues/"


def info(space: str = "http://www.hikvision.com/ver20/XMLSchema", **fields: str) -> str:
    inside = "".join(f"<{name}>{value}</{name}>\n" for name, value in fields.items())
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<DeviceInfo version="2.0" xmlns="{space}">\n{inside}</DeviceInfo>\n'


def channel(number: int, name: str, protocol: str, **told: str) -> str:
    more = "".join(f"<{key}>{value}</{key}>" for key, value in told.items())
    return (
        f"<InputProxyChannel><id>{number}</id><name>{name}</name><sourceInputPortDescriptor>"
        f"<proxyProtocol>{protocol}</proxyProtocol><addressingFormatType>ipaddress"
        f"</addressingFormatType><ipAddress>192.0.2.{number}</ipAddress><managePortNo>8000"
        f"</managePortNo><srcInputPort>1</srcInputPort><userName>admin</userName>"
        f"<streamType>auto</streamType>{more}</sourceInputPortDescriptor></InputProxyChannel>"
    )


def channels(*rows: str) -> str:
    space = 'xmlns="http://www.isapi.org/ver20/XMLSchema"'
    return f'<InputProxyChannelList version="2.0" {space}>{"".join(rows)}</InputProxyChannelList>'


def camera(model: str, version: str, built: str, serial: str, mac: str, info_: str) -> str:
    return info(
        deviceName="IP CAMERA",
        deviceDescription="IPCamera",
        deviceLocation="hangzhou",
        systemContact="Hikvision.China",
        model=model,
        serialNumber=serial,
        macAddress=mac,
        firmwareVersion=version,
        firmwareReleasedDate=built,
        encoderVersion="V7.3",
        bootVersion="V1.3.4",
        bootReleasedDate="100316",
        hardwareVersion="0x0",
        deviceType="IPCamera",
        firmwareVersionInfo=info_,
        manufacturer="hikvision",
        OEMCode="1",
    )


ISAPI = (
    Replay(
        "DS-2CD2366G2-ISU/SL",
        Protocol.ISAPI,
        f"{NEXT}58",
        {
            "manufacturer": "hikvision",
            "model": "DS-2CD2366G2-ISU/SL",
            "sw_version": "V5.7.13",
            "mac": "44:a6:42:46:67:24",
            "details.firmware_released": "build 230504",
        },
        {
            INFO: camera(
                "DS-2CD2366G2-ISU/SL",
                "V5.7.13",
                "build 230504",
                "DS-2CD2366G2-ISU/SL20210726AAWRG41390691",
                "44:a6:42:46:67:24",
                "B-R-G5-0",
            )
        },
    ),
    Replay(
        "DS-2SC3Q140MY-TE",
        Protocol.ISAPI,
        f"{NEXT}100",
        {
            "model": "DS-2SC3Q140MY-TE",
            "sw_version": "V5.7.12",
            "details.firmware_released": "build 220819",
            "details.firmwareVersionInfo": "B-R-E8-0",
        },
        {INFO: camera("DS-2SC3Q140MY-TE", "V5.7.12", "build 220819", "xxxx", "xxxx", "B-R-E8-0")},
    ),
    Replay(
        "DS-KV8213-WME1(C), a door station",
        Protocol.ISAPI,
        f"{NEXT}196",
        {
            "manufacturer": None,
            "model": "DS-KV8213-WME1(C)",
            "sw_version": "V2.2.77",
            "mac": "bc:5e:33:59:25:2f",
            "details.firmware_released": "build 240515",
            "details.deviceType": "VIS",
        },
        {
            INFO: info(
                "http://www.isapi.org/ver20/XMLSchema",
                deviceName="OUTDOOR STATION",
                deviceDescription="Vis",
                deviceLocation="STD-CGI",
                systemContact="STD-CGI",
                model="DS-KV8213-WME1(C)",
                serialNumber="DS-KV8213-WME1(C)0120230508RRAB0353909",
                macAddress="bc:5e:33:59:25:2f",
                firmwareVersion="V2.2.77",
                firmwareReleasedDate="build 240515",
                hardwareVersion="0x0",
                encoderVersion="V2.9",
                encoderReleasedDate="build 240223",
                deviceType="VIS",
                subDeviceType="villaDoorStation",
            )
        },
    ),
    Replay(
        "DS-7608NI-I2/8P, a recorder of foreign cameras",
        Protocol.ISAPI,
        f"{NEXT}67",
        {"model": "DS-7608NI-I2/8P", "details.deviceType": "NVR"},
        {
            INFO: info(
                deviceName="Network Video Recorder",
                model="DS-7608NI-I2/8P",
                serialNumber="DS-7608NI-I2/8P082021",
                firmwareVersion="V4.61.025",
                firmwareReleasedDate="build 220905",
                deviceType="NVR",
            ),
            CHANNELS: channels(
                channel(1, "Garage", "HIKVISION", connMode="plugplay"),
                channel(
                    2,
                    "Entry",
                    "ONVIF",
                    model="JVSWO708-PO300M2",
                    firmwareVersion="V1.0.0014 - 20210517 15:00:00",
                ),
            ),
        },
        channels=(
            {"name": "Garage", "model": None, "details.proxyProtocol": "HIKVISION"},
            {"name": "Entry", "model": "JVSWO708-PO300M2", "manufacturer": None},
        ),
    ),
    Replay(
        "ACR4-40, a recorder under another brand",
        Protocol.ISAPI,
        "https://github.com/CamioCam/rtsp/issues/123",
        {"manufacturer": None, "model": "ACR4-40", "serial_number": "ACR4-4004xxx"},
        {
            INFO: info(
                "http://www.std-cgi.com/ver20/XMLSchema",
                deviceName="Network Video Recorder",
                deviceID="48363230-3531-xxx-xxx-xxx",
                model="ACR4-40",
                serialNumber="ACR4-4004xxx",
                macAddress="bc:ad:28:00:00:00",
                firmwareVersion="V3.4.92",
                deviceType="NVR",
            )
        },
        missing=(403, ""),
    ),
)
