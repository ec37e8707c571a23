# The bot in a container: what runs is locked with hashes, and it runs as a user without rights.
FROM python:3.13-slim

WORKDIR /app
COPY requirements/build.txt requirements/run.txt requirements/
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements/build.txt -r requirements/run.txt

COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY data data
RUN pip install --no-cache-dir --no-build-isolation --no-deps --editable . \
    && pip check \
    && useradd --system --uid 10001 toolbot \
    && install --directory --owner toolbot --mode 0700 /state

USER 10001
ENV TOOLBOT_STATE=/state
VOLUME /state
# At the default of TOOLBOT_LISTEN, or at its port: with `off` or another one, give a check of your own.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8080/readyz', timeout=4)"]
ENTRYPOINT ["toolbot"]
CMD ["run"]
