-- wrk script: POST /v1/embeddings, a different text in every request, in turn.
-- Arguments after `--`: file of texts (one a line), encoding_format, then how many of the texts to use (0: all).
-- Prints one line of JSON that starts with RESULT: what wrk counted and its latency percentiles in microseconds.

local requests = {}
local turn = 0

local function json_string(text)
  return '"' .. text:gsub('[\\"]', '\\%0') .. '"'
end

function init(args)
  local path, encoding_format, limit = args[1], args[2], tonumber(args[3])
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  for line in io.lines(path) do
    if limit > 0 and #requests >= limit then break end
    local body = string.format(
      '{"model":"all-MiniLM-L6-v2","encoding_format":"%s","input":%s}', encoding_format, json_string(line))
    requests[#requests + 1] = wrk.format(nil, nil, nil, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%f,"status_errors":%d,"socket_errors":%d,' ..
    '"p50_us":%d,"p90_us":%d,"p99_us":%d,"max_us":%d}\n',
    summary.requests, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max))
end
