"""Parcels from the files of carriers: rows become the parcels of an order, or faults.

``parcels_check`` looks at the head of a file, ``inspect_parcels`` at the whole file, and
``read_parcels`` reads the parcels order by order.
"""

from services.order.sheets.parcels.inspection import inspect_parcels
from services.order.sheets.parcels.reading import read_parcels
from services.order.sheets.parcels.recognition import ParcelsRecognition

__all__ = ["ParcelsRecognition", "inspect_parcels", "read_parcels"]
