import Services

/// The page that Prometheus reads: this node's requests, database, uploads and process, and the jobs of all nodes. No
/// person, unit or application is in it.
struct MetricsPage: Sendable {
  let platform: Platform
  let requests: RequestMetrics

  /// The page.
  func text() async -> String {
    var text = MetricsText()
    text.add(
      "zhicheng_build_info", .gauge, "This program.", [MetricsText.Sample(["version": Program.version], 1)])
    requests.write(to: &text)
    let node = await HealthService(platform: platform).numbers()
    writeDatabase(node, to: &text)
    text.add("zhicheng_uploads_under_way", .gauge, "Uploads that have begun and not ended.", Double(node.uploads))
    // A database that doesn't answer is told by the line that is missing; the other numbers are wanted all the more.
    if let jobs = node.jobs {
      let samples = [("queued", jobs.queued), ("running", jobs.running)].map { state, count in
        MetricsText.Sample(["state": state], Double(count))
      }
      text.add("zhicheng_jobs", .gauge, "Background jobs that aren't done, of all nodes.", samples)
      text.add("zhicheng_job_items_failed", .gauge, "Items of background jobs that failed.", Double(jobs.failedItems))
    }
    write(node.process, to: &text)
    return text.text
  }

  private func writeDatabase(_ node: NodeNumbers, to text: inout MetricsText) {
    let states = [("open", node.openConnections), ("busy", node.busyConnections), ("limit", node.connectionLimit)]
    text.add(
      "zhicheng_database_connections", .gauge, "Connections to the database.",
      states.map { MetricsText.Sample(["state": $0.0], Double($0.1)) })
    text.add(
      "zhicheng_database_waiting", .gauge, "Operations that wait for a connection.", Double(node.waitingOperations))
    let counters = [
      ("operations", "Operations carried out.", node.operations), ("retries", "Attempts repeated.", node.retries),
      ("lost_connections", "Connections lost.", node.lostConnections),
      ("refused", "Operations refused because too many waited.", node.refusedOperations),
    ]
    for (name, help, value) in counters { text.add("zhicheng_database_\(name)_total", .counter, help, Double(value)) }
    text.add(
      "zhicheng_database_wait_seconds_total", .counter, "Seconds waited for a connection, all together.",
      node.waitedSeconds)
  }

  private func write(_ numbers: ProcessNumbers, to text: inout MetricsText) {
    let gauges = [
      ("process_resident_memory_bytes", "Memory in use.", numbers.residentBytes),
      ("process_open_fds", "Open files and connections.", numbers.openFiles),
      ("process_max_fds", "How many there may be.", numbers.openFileLimit),
    ]
    for (name, help, value) in gauges {
      if let value { text.add(name, .gauge, help, Double(value)) }
    }
    if let seconds = numbers.processorSeconds {
      text.add("process_cpu_seconds_total", .counter, "Processor time used.", seconds)
    }
  }
}
