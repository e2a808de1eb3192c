"""Where the files of batches are kept."""

from pydantic import Field
from pydantic_settings import BaseSettings

from services.chassis.base.setting_types import Origin, StorageUrl


class FilesSettings(BaseSettings):
    """What the order service knows of its object storage, if it has one."""

    files_url: StorageUrl | None = Field(
        None, description="s3://bucket or s3://bucket/folder, without keys"
    )
    files_endpoint: Origin | None = Field(
        None, description="the origin of a storage that is not Amazon's, such as http://s3:9000"
    )
