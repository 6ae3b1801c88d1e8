# Sourced by .ci/run: starts the engines that figures are held against, each where it can be had, and says in variables where
# it is (see test/engine/other-engines.test.ts). stop_engines ends them.
engines=$(mktemp -d)
chmod 755 "$engines"

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start_postgres() {
  local bin port as=()
  bin=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1)")
  [ -x "$bin/initdb" ] || return 1
  port=$(free_port)
  mkdir "$engines/postgres"
  # It doesn't run as root.
  [ "$(id -u)" -ne 0 ] || { chown postgres "$engines/postgres" && as=(runuser -u postgres --); }
  (
    cd "$engines/postgres" || exit 1
    "${as[@]}" "$bin/initdb" -D data -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 &&
      "${as[@]}" "$bin/pg_ctl" -D data -w -l log -o "-p $port -h 127.0.0.1 -k $engines/postgres -c fsync=off" start
  ) >/dev/null 2>&1 || return 1
  postgres_as=("${as[@]}") postgres_bin=$bin
  export KEY_PROJECTS_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
}

start_clickhouse() {
  local port
  "$engines/python/bin/python" -c 'import chdb' 2>/dev/null || return 1
  port=$(free_port)
  "$engines/python/bin/python" tools/engines/clickhouse.py "$port" >/dev/null 2>&1 &
  clickhouse_pid=$!
  for _ in $(seq 40); do
    node -e 'fetch(process.argv[1]).then(() => process.exit(0), () => process.exit(1))' "http://127.0.0.1:$port/ping" && break
    sleep 0.5
  done
  export KEY_PROJECTS_CLICKHOUSE="clickhouse://127.0.0.1:$port"
}

start_spark() {
  command -v java >/dev/null && [ -x "$engines/python/bin/spark-sql" ] || return 1
  export KEY_PROJECTS_SPARK="$engines/python/bin"
}

start_engines() {
  python3 -m venv "$engines/python" >/dev/null 2>&1 &&
    timeout 240 "$engines/python/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0 chdb==4.4.0 >/dev/null 2>&1
  local name
  for name in postgres clickhouse spark; do
    if "start_$name"; then echo "── $name is there"; else echo "── no $name: its tests are skipped"; fi
  done
}

stop_engines() {
  [ -z "${clickhouse_pid:-}" ] || kill "$clickhouse_pid" 2>/dev/null
  [ -z "${postgres_bin:-}" ] ||
    "${postgres_as[@]}" "$postgres_bin/pg_ctl" -D "$engines/postgres/data" -m fast stop >/dev/null 2>&1
  rm -rf "$engines"
}
