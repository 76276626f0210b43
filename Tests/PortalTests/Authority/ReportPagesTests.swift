import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct ReportPagesTests {
  @Test("the unit's outbox, its export file, 标记为已上报; the holder reports again")
  func outbox() async throws {
    let world = try await CertificateWorld()
    let certificate = try await world.issued().certificate
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await owner.get(Routes.batches(unit)).text.contains("上报人社部"))
      let page = try await owner.get(Routes.reports(unit))
      #expect(page.text.contains(certificate.number) && page.text.contains("本平台没有连接人社部接口"))
      let file = try await owner.post(Routes.reportsExport(unit), [:])
      #expect(file.status == 200 && file.text.contains("\"\(certificate.number)\""))
      let sheet = try await owner.post(Routes.reportsExport(unit), ["format": "xlsx"])
      #expect(sheet.contentType == ExportedFile.contentType)
      #expect(try SheetText.rows(of: sheet.bytes).last?.contains(certificate.number) == true)
      let nobody = try await owner.post(Routes.reportsMark(unit), [:])
      #expect(nobody.status == 422 && nobody.text.contains("请先在列表中勾选证书"))
      #expect(try await owner.post(Routes.reportsMark(unit), ["ids": certificate.id.rawValue]).status == 303)
      #expect(try await owner.get(Routes.reports(unit)).text.contains("这里没有上报记录"))
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await holder.get(Routes.myCertificates())
      #expect(list.text.contains("人社部：已上报") && list.text.contains("上报人社部</button>"))
      #expect(try await holder.post(Routes.myCertificateReport(certificate.id), [:]).status == 303)
      let again = try await holder.get(Routes.myCertificates())
      #expect(again.text.contains("人社部：排队") && !again.text.contains("上报人社部</button>"))
    }
  }
}
