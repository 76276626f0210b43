-- Sends each prepared form once and counts what is answered; the file has a line per form: path, cookie, body.
local forms, position, answered = {}, 0, 0
redirected = 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  for line in io.lines(os.getenv("FORMS")) do
    local path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
    local headers = {
      ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = cookie, ["Accept"] = "text/html",
      ["X-CSRF-Token"] = body:match("_token=([^&]*)"),
    }
    table.insert(forms, wrk.format(os.getenv("METHOD") or "POST", path, headers, body))
  end
end

function request()
  position = position + 1
  -- Every form is on its way: what else is asked for while the last answers come must change nothing.
  return forms[position] or wrk.format("GET", "/healthz")
end

function response(status)
  if status == tonumber(os.getenv("EXPECTED")) then redirected = redirected + 1 end
  answered = answered + 1
  if redirected == #forms or answered == #forms + 200 then wrk.thread:stop() end
end

function done(summary, latency)
  local good = threads[1]:get("redirected")
  io.write(string.format(
    '\nRESULT {"good": %d, "seconds": %f, "p50": %f, "p99": %f}\n', good, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
