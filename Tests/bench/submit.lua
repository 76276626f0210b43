-- Sends each prepared form once and counts what is answered; the file has a line per form: path, cookie, body.
local ffi = require("ffi")
ffi.cdef([[
  typedef struct { long seconds, microseconds; } moment;
  int gettimeofday(moment *now, void *zone);
  int getpid(void);
  int kill(int process, int signal);
]])

local forms, position, isVerified = {}, 0, false
local threads = {}
expected, begun, ended = 0, 0, 0

local function now()
  local moment = ffi.new("moment")
  ffi.C.gettimeofday(moment, nil)
  return tonumber(moment.seconds) + tonumber(moment.microseconds) / 1e6
end

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
    table.insert(forms, wrk.format(os.getenv("METHOD"), path, headers, body))
  end
end

function request()
  -- The first call only looks whether this function works: what it gives is never sent.
  if not isVerified then
    isVerified = true
    return forms[1]
  end
  if position == 0 then begun = now() end
  position = position + 1
  -- Every form is on its way: what is asked for until the last answer comes must change nothing.
  return forms[position] or wrk.format("GET", "/nothing-is-here")
end

function delay()
  return position < #forms and 0 or 200
end

function response(status)
  if status ~= tonumber(os.getenv("EXPECTED")) then return end
  expected = expected + 1
  ended = now()
  if expected < #forms then return end
  wrk.thread:stop()
  -- As Ctrl-C does: the program ends now and not when its time is over.
  ffi.C.kill(ffi.C.getpid(), 2)
end

function done(summary, latency)
  local thread = threads[1]
  io.write(string.format(
    '\nRESULT {"good": %d, "begun": %f, "ended": %f, "p50": %f, "p99": %f}\n', thread:get("expected"),
    thread:get("begun"), thread:get("ended"), latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
