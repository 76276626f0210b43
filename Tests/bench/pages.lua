-- Asks for prepared pages in turn, as fast as the server answers; the file has a line per page: path, cookie, entity tag.
local pages, position = {}, 0

function init()
  for line in io.lines(os.getenv("PAGES")) do
    local path, cookie, tag = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
    local headers = {["Accept"] = "text/html"}
    if cookie ~= "" then headers["Cookie"] = cookie end
    if tag ~= "" then headers["If-None-Match"] = tag end
    table.insert(pages, wrk.format("GET", path, headers))
  end
end

function request()
  position = position % #pages + 1
  return pages[position]
end

function done(summary, latency)
  local bad = 0
  for _, count in pairs(summary.errors) do bad = bad + count end
  io.write(string.format(
    '\nRESULT {"good": %d, "bad": %d, "bytes": %d, "seconds": %f, "p50": %f, "p99": %f}\n', summary.requests - bad, bad,
    summary.bytes, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
