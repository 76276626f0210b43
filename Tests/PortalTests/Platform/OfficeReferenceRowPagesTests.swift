import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficeReferenceRowPagesTests {
  @Test func oneRowIsChangedWithoutTouchingTheOthers() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let key = ReferenceKey.key("health-statuses.csv")
      let list = try await office.get(Routes.officeReference(key))
      #expect(list.text.contains("新增一行") && list.text.contains("<th scope=\"col\">名称</th>"))
      let address = "\(Routes.officeReferenceRow(key).description)?edition=2020-01-01&row=0"
      #expect(list.text.contains(address.replacing("&", with: "&amp;")))
      let form = try await office.get(address)
      #expect(form.text.contains("修改一行：字典：身体状况") && form.text.contains("value=\"健康或良好\""))
      #expect(form.text.contains("name=\"was\" value=\"10,健康或良好,\""))
      let check = Routes.officeReferenceRowCheck(key)
      let refused = try await office.post(
        check, ["from": "", "source": "演示文件", "was": "10,健康或良好,", "cell.code": "10", "cell.label": ""])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请填写生效日期。") && refused.text.contains("请填写名称。"))
      #expect(refused.text.contains("value=\"演示文件\""))
      let preview = try await office.post(
        check, ["from": "2025-09-01", "source": "演示文件", "was": "10,健康或良好,", "cell.code": "10", "cell.label": "健康"])
      #expect(preview.text.contains("新增的行（1）") && preview.text.contains("10,健康,"))
      #expect(preview.text.contains("formaction=\"\(check.description)\""))
      let back = try await office.post(
        check,
        ["_back": "1", "from": "2025-09-01", "source": "演示文件", "was": "10,健康或良好,", "cell.code": "10", "cell.label": "健康"])
      #expect(back.text.contains("value=\"健康\"") && back.text.contains("value=\"2025-09-01\""))
      let ended = try await office.post(
        check, ["from": "2025-09-01", "source": "演示文件", "was": "20,一般或较弱,", "ends": "1"])
      #expect(ended.text.contains("删除的行（1）") && ended.text.contains("20,一般或较弱,"))
      let rows = try SheetText.rows(
        of: try await office.get(Routes.officeReference(key).with("format", "xlsx")).bytes)
      #expect(rows[0] == ["序号", "代码", "名称", "分组"])
      #expect(rows[1].prefix(3) == ["1", "10", "健康或良好"])
      #expect(try await office.get(Routes.officeReferenceRow(ReferenceKey.key("texts/profile-guide.md"))).status == 404)
      #expect(try await office.get("\(Routes.officeReferenceRow(key).description)?row=99").status == 404)
    }
  }
}
