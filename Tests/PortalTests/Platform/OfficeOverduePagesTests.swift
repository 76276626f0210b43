import Database
import Services
import Storage
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficeOverduePagesTests {
  private static func report(_ day: String, _ unit: TestUnit, _ total: Int) -> OverdueReport {
    let day = Day(day) ?? Day(ordinal: 0)
    return OverdueReport(
      day: day, unit: unit.id, unitName: unit.name, unclaimed: 0, examining: total, posting: 0, oldest: day.adding(days: -9),
      handlers: "乙*例\(total)件", reportedAt: Moment(day, hour: 7))
  }

  @Test func theOfficeSeesTheLastDayAndEverythingThatWasReported() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let bureau = try await test.unit("示例区人社局", number: 1)
    let school = try await test.unit("云杉中学", number: 2)
    let kept = [
      Self.report("2025-08-19", bureau, 2), Self.report("2025-08-20", bureau, 3), Self.report("2025-08-20", school, 5),
    ]
    try await test.store.database.write { transaction in
      for report in kept { _ = try OverdueRepository().insert(report, in: transaction) }
    }
    let site = try TestSite(test)
    try await site.open { client in
      let system = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let page = try await system.get(Routes.officeOverdue())
      for word in ["最近一次（2025-08-20）", "示例区人社局", "云杉中学", "待审核5件", "乙*例3件", "2025-08-11"] {
        #expect(page.text.contains(word), "\(word)")
      }
      #expect(!page.text.contains("乙*例2件"))
      let all = Routes.officeOverdue().with("tab", "all")
      #expect(try await system.get(all).text.contains("乙*例2件"))
      let one = try await system.get(all.with("day", "2025-08-19"))
      #expect(one.text.contains("乙*例2件") && !one.text.contains("乙*例3件"))
      #expect(try await system.get(Routes.officeOverdue().with("name", "松")).text.contains("没有符合条件的报告"))
      let rows = try SheetText.rows(of: try await system.get(all.with("name", "示例区").with("format", "xlsx")).bytes)
      #expect(rows[0].prefix(5) == ["序号", "报告日期", "单位", "超期件数", "待签收"])
      #expect(rows.dropFirst().map { $0[3] } == ["3", "2"])
    }
  }
}
