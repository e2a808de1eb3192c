from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.column_proposal import ColumnProposal
    from ..models.detection_problem import DetectionProblem
    from ..models.near_profile import NearProfile
    from ..models.sampled_column import SampledColumn


T = TypeVar("T", bound="ImportDetection")


@_attrs_define
class ImportDetection:
    """What a file seems to be.

    Attributes:
        profile (None | str): The profile that fits, or that was asked for; `ichiba` if most of its columns are those of
            the template, even if some are missing; null if none fits, or several do.
        title (None | str): What people call such files; null without a profile.
        confidence (int): How sure that is, in percent: the share of the headings named by the profile that the file
            has. 0 without a profile.
        runners_up (list[NearProfile]): Other profiles that come near, the nearest first.
        problems (list[DetectionProblem]): Why the file cannot be imported as it is; empty if it can.
        encoding (str): The encoding that the file is read in. Example: utf-8.
        delimiter (None | str): What stands between its cells: comma, tab or semicolon; null in a workbook. Example:
            comma.
        sheet (None | str): The sheet that is read; null if the file is no workbook.
        sheets (list[str]): All sheets of the workbook; empty if the file is none.
        heading_row (int): The row of the heading, from 1; 0 if none was found.
        columns (list[SampledColumn]): The headings of the file.
        proposals (list[ColumnProposal]): Which columns the members of an order can come from.
    """

    profile: None | str
    title: None | str
    confidence: int
    runners_up: list[NearProfile]
    problems: list[DetectionProblem]
    encoding: str
    delimiter: None | str
    sheet: None | str
    sheets: list[str]
    heading_row: int
    columns: list[SampledColumn]
    proposals: list[ColumnProposal]

    def to_dict(self) -> dict[str, Any]:
        profile: None | str
        profile = self.profile

        title: None | str
        title = self.title

        confidence = self.confidence

        runners_up = []
        for runners_up_item_data in self.runners_up:
            runners_up_item = runners_up_item_data.to_dict()
            runners_up.append(runners_up_item)

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        encoding = self.encoding

        delimiter: None | str
        delimiter = self.delimiter

        sheet: None | str
        sheet = self.sheet

        sheets = self.sheets

        heading_row = self.heading_row

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        proposals = []
        for proposals_item_data in self.proposals:
            proposals_item = proposals_item_data.to_dict()
            proposals.append(proposals_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "profile": profile,
                "title": title,
                "confidence": confidence,
                "runners_up": runners_up,
                "problems": problems,
                "encoding": encoding,
                "delimiter": delimiter,
                "sheet": sheet,
                "sheets": sheets,
                "heading_row": heading_row,
                "columns": columns,
                "proposals": proposals,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_proposal import ColumnProposal  # noqa: PLC0415
        from ..models.detection_problem import DetectionProblem  # noqa: PLC0415
        from ..models.near_profile import NearProfile  # noqa: PLC0415
        from ..models.sampled_column import SampledColumn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_profile(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        profile = _parse_profile(d.pop("profile"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        confidence = d.pop("confidence")

        runners_up = []
        _runners_up = d.pop("runners_up")
        for runners_up_item_data in _runners_up:
            runners_up_item = NearProfile.from_dict(runners_up_item_data)

            runners_up.append(runners_up_item)

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = DetectionProblem.from_dict(problems_item_data)

            problems.append(problems_item)

        encoding = d.pop("encoding")

        def _parse_delimiter(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        delimiter = _parse_delimiter(d.pop("delimiter"))

        def _parse_sheet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sheet = _parse_sheet(d.pop("sheet"))

        sheets = cast(list[str], d.pop("sheets"))

        heading_row = d.pop("heading_row")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = SampledColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        proposals = []
        _proposals = d.pop("proposals")
        for proposals_item_data in _proposals:
            proposals_item = ColumnProposal.from_dict(proposals_item_data)

            proposals.append(proposals_item)

        import_detection = cls(
            profile=profile,
            title=title,
            confidence=confidence,
            runners_up=runners_up,
            problems=problems,
            encoding=encoding,
            delimiter=delimiter,
            sheet=sheet,
            sheets=sheets,
            heading_row=heading_row,
            columns=columns,
            proposals=proposals,
        )

        return import_detection
