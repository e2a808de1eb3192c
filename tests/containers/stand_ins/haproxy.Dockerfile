# HAProxy of Debian 13, which is of the same series as docker.io/library/haproxy:3.0.
FROM docker.io/library/python:3.13-slim
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends haproxy && rm -rf /var/lib/apt/lists/*
USER haproxy
STOPSIGNAL SIGUSR1
CMD ["haproxy", "-W", "-db", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]
