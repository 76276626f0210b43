import Hummingbird
import HummingbirdTesting
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct MetricsTests {
  @Test func requestsAreCountedByPatternAndClass() {
    let requests = RequestMetrics()
    requests.count(method: "GET", route: "/units/{unit}", status: 200, seconds: 0.004)
    requests.count(method: "GET", route: "/units/{unit}", status: 204, seconds: 0.3)
    requests.count(method: "GET", route: "/units/{unit}", status: 503, seconds: 60)
    requests.count(method: "BREW", route: nil, status: 404, seconds: 0.004)
    var text = MetricsText()
    requests.write(to: &text)
    let name = "zhicheng_http_request_duration_seconds"
    let labels = #"method="GET",route="/units/{unit}",status="2xx""#
    for line in [
      "# TYPE \(name) histogram", "\(name)_bucket{\(labels),le=\"0.005\"} 1", "\(name)_bucket{\(labels),le=\"0.25\"} 1",
      "\(name)_bucket{\(labels),le=\"0.5\"} 2", "\(name)_bucket{\(labels),le=\"+Inf\"} 2", "\(name)_count{\(labels)} 2",
      #"\#(name)_bucket{method="GET",route="/units/{unit}",status="5xx",le="10"} 0"#,
      #"\#(name)_sum{method="GET",route="/units/{unit}",status="5xx"} 60"#,
      #"\#(name)_count{method="other",route="none",status="4xx"} 1"#,
    ] {
      #expect(text.text.contains(line + "\n"), "\(line)")
    }
  }

  @Test func labelsAreEscaped() {
    var text = MetricsText()
    text.add("a", .gauge, "help", [MetricsText.Sample(["x": "\"\\\n"], 0.5)])
    text.add("b", .gauge, "nothing", [])
    #expect(text.text == "# HELP a help\n# TYPE a gauge\na{x=\"\\\"\\\\\\n\"} 0.5\n")
  }

  @Test func thePageHasANodesNumbersAndNoIds() async throws {
    let world = try await CertificateWorld()
    let site = try TestSite(world.test)
    let issued = try await world.issued()
    try await site.open { client in
      _ = try await client.execute(uri: "/units/\(issued.batch)", method: .get, headers: [:], body: nil)
      _ = try await client.execute(uri: "/", method: .get, headers: [:], body: nil)
      _ = try await client.execute(uri: "/nowhere/\(issued.batch)", method: .get, headers: [:], body: nil)
    }
    try await Application(router: site.portal.metricsRouter()).test(.router) { client in
      let answer = try await client.execute(uri: "/metrics", method: .get, headers: [:], body: nil)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
      let text = String(buffer: answer.body)
      for line in [
        #"zhicheng_build_info{version="\#(Program.version)"} 1"#,
        #"zhicheng_http_request_duration_seconds_count{method="GET",route="/",status="2xx"} 1"#,
        #"zhicheng_http_request_duration_seconds_count{method="GET",route="/units/{unit}",status="3xx"} 1"#,
        #"zhicheng_http_request_duration_seconds_count{method="GET",route="none",status="4xx"} 1"#,
        #"zhicheng_jobs{state="queued"} 0"#, "zhicheng_job_items_failed 0", "zhicheng_uploads_under_way 0",
        "# TYPE zhicheng_database_waiting gauge", "# TYPE process_resident_memory_bytes gauge",
        "# TYPE process_open_fds gauge", "# TYPE process_cpu_seconds_total counter",
      ] {
        #expect(text.contains(line + "\n"), "\(line)")
      }
      #expect(!text.contains(issued.batch.rawValue))
    }
  }
}
