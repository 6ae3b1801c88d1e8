"""ClickHouse for tests, where there is no server: as much of its HTTP interface as its official client needs, over chDB,
which is ClickHouse within Python. Usage: python3 clickhouse.py PORT. One session for all: what one client leaves there is
dropped when the next one comes."""

import re
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

from chdb import session

database = session.Session()
lock = threading.Lock()
last_client = ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        content = bytearray()
        while True:
            size = int(self.rfile.readline().split(b";")[0], 16)
            content += self.rfile.read(size)
            self.rfile.readline()
            if size == 0:
                return bytes(content)

    def answer(self, code, content):
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        if urlparse(self.path).path == "/ping":
            self.answer(200, b"Ok.\n")
        else:
            self.run(b"")

    def do_POST(self):
        self.run(self.body())

    def run(self, body):
        asked = {name: values[0] for name, values in parse_qs(urlparse(self.path).query).items()}
        sql, content = (asked["query"], body) if "query" in asked else (body.decode(), b"")
        with lock:
            try:
                forget(asked.get("session_id", ""))
                self.answer(200, insert(sql, content) if content else select(sql, asked))
            except Exception as error:
                self.answer(500, str(error).encode())


def forget(client):
    global last_client
    if client != last_client:
        database.query("DROP TEMPORARY TABLE IF EXISTS facts")
    last_client = client


def insert(sql, content):
    into = re.fullmatch(r"(?s)\s*(INSERT INTO .*?)\s+FORMAT Parquet\s*", sql)[1]
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        file.write(content)
        file.flush()
        database.query(f"{into} SELECT * FROM file('{file.name}', Parquet)")
    return b""


def select(sql, asked):
    written = re.search(r"\sFORMAT (\w+)\s*$", sql)
    if written is None:
        database.query(sql)
        return b""
    settings = [f"{name} = {value}" for name, value in asked.items() if name.startswith("output_format_")]
    ending = f" SETTINGS {', '.join(settings)}" if settings else ""
    return database.query(sql[: written.start()] + ending, written[1]).bytes()


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
