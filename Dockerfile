# One image for the services and the dashboard; SERVICE says which of them a container is:
#   docker build -t ichiba .
#   docker run --env SERVICE=order ichiba
FROM docker.io/library/node:24-slim AS dashboard

WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci
COPY frontend ./
RUN npm run build


FROM docker.io/library/python:3.13-slim AS build

WORKDIR /src
COPY pyproject.toml hatch_build.py constraints.txt README.md LICENSE ./
COPY openapi ./openapi
COPY generated_clients ./generated_clients
COPY services ./services
COPY --from=dashboard /src/frontend/dist ./frontend/dist
RUN python -m venv /opt/ichiba \
 && /opt/ichiba/bin/pip install --no-cache-dir --constraint constraints.txt .


FROM docker.io/library/python:3.13-slim

RUN groupadd --system --gid 10001 ichiba \
 && useradd --system --uid 10001 --gid ichiba --home-dir /data --no-create-home ichiba \
 && mkdir /data && chown ichiba:ichiba /data

COPY --from=build /opt/ichiba /opt/ichiba

ENV PATH=/opt/ichiba/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    ICHIBA_HOST=0.0.0.0 \
    ICHIBA_DATA_DIR=/data

USER ichiba
VOLUME /data
# order, payment, notification, dashboard
EXPOSE 8000 8001 8002 5173

HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["python", "-c", "\
import os, urllib.request; \
service = os.environ['SERVICE']; \
default = {'order': '8000', 'payment': '8001', 'notification': '8002', 'dashboard': '5173'}[service]; \
path = '/robots.txt' if service == 'dashboard' else '/health/live'; \
port = os.environ.get(f'ICHIBA_{service.upper()}_PORT', default); \
urllib.request.urlopen(f'http://127.0.0.1:{port}{path}', timeout=2)"]

STOPSIGNAL SIGTERM
# exec: the service is process 1 and gets the stop signal itself.
CMD ["sh", "-c", "exec ichiba serve --only \"$SERVICE\""]
