import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct CertificateImportPagesTests {
  @Test("template, faulty file, preview, 确认导入")
  func importing() async throws {
    let world = try await CertificateWorld()
    _ = try await world.test.person("申报人甲", number: 1)
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await owner.get(Routes.certificateRequests(unit)).text.contains("批量导入证书"))
      #expect(try await owner.get(Routes.certificateImportTemplate(unit)).text.contains("姓名*,证件类型,证件号码*"))
      #expect(try await owner.get(Routes.certificateImport(unit)).text.contains("检查文件"))
      let address = Routes.certificateImportCheck(unit)
      let bad = CertificateWorld.importFile([CertificateWorld.importRow("甲", "1", number: "旧1")])
      let faulty = try await owner.post(address, file: bad, name: "旧证书.csv", as: "file")
      #expect(faulty.status == 422 && faulty.text.contains("“旧证书.csv”有 1 处不符合要求") && faulty.text.contains("证件号码"))
      let pdf = try await owner.post(address, file: [0x25, 0, 1], name: "a.pdf", as: "file")
      #expect(pdf.status == 422 && pdf.text.contains("文件不是表格"))
      let row = CertificateWorld.importRow("申报人甲", Numbers.residentID(1), number: "旧1")
      let ready = try await owner.post(address, file: CertificateWorld.importFile([row]), name: "旧证书.csv", as: "file")
      let preview = try await owner.get(try #require(ready.location))
      #expect(preview.text.contains("确认导入 1 本证书") && preview.text.contains("工业与民用建筑"))
      #expect(!preview.text.contains(Numbers.residentID(1)))
      let id = try #require(CertificateImportID(String(ready.location?.split(separator: "/").dropLast().last ?? "")))
      let done = try await owner.post(Routes.certificateImportConfirm(unit, id), [:])
      #expect(done.location == Routes.certificateRequests(unit).description)
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await holder.get(Routes.myCertificates())
      #expect(list.text.contains("批量导入") && list.text.contains("未生成电子证书") && list.text.contains("完善</button>"))
      #expect(!list.text.contains("下载OFD"))
    }
  }
}
