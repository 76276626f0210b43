-- Asks for one page again and again, and counts the answers that are not the expected ones.
local threads = {}
unexpected = 0

function setup(thread)
  table.insert(threads, thread)
end

function response(status)
  if status ~= tonumber(os.getenv("EXPECTED")) then unexpected = unexpected + 1 end
end

function done(summary, latency)
  local bad = 0
  for _, thread in ipairs(threads) do bad = bad + thread:get("unexpected") end
  io.write(string.format(
    '\nRESULT {"good": %d, "bad": %d, "seconds": %f, "p50": %f, "p99": %f}\n', summary.requests - bad, bad,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
