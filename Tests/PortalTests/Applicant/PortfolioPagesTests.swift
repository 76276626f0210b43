import Foundation
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct PortfolioPagesTests {
  private func visitor(
    _ body: @escaping @Sendable (TestVisitor) async throws -> Void
  ) async throws {
    let test = try await TestPlatform()
    _ = try await test.applicant(number: 1, employer: try await test.unit("演示设计院", number: 5))
    let site = try TestSite(test)
    try await site.open { client in
      try await body(try await TestVisitor.signedIn("person1", door: .personal, to: site, client))
    }
  }

  @Test func theSectionsStandAtTheLeftAndARecordIsSavedByButton() async throws {
    try await visitor { visitor in
      let first = try await visitor.get(Routes.portfolio())
      for title in ["学历学位", "资格证书", "近五年年度考核", "成果情况"] { #expect(first.text.contains(title)) }
      #expect(first.text.contains("自动获取"))
      #expect(first.text.contains("还没有填写学历学位"))
      #expect(try await visitor.get("/me/portfolio/basic").status == 404)
      let new = try await visitor.get(Routes.portfolioNew("honours"))
      let address = try #require(new.location)
      let record = try #require(RecordID(String(address.suffix(36))))
      let form = try await visitor.get(address)
      #expect(form.text.contains("新增荣誉称号"))
      let save = Routes.portfolioRecordSave("honours", record)
      let refused = try await visitor.post(save, ["_version": "0", "_go": "list", "name": "先进个人"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请上传佐证材料。") && refused.text.contains("value=\"先进个人\""))
      let proof = try await visitor.put(Routes.portfolioUpload("honours", record, "proof"), TestFiles.pdf(), name: "证书.pdf")
      #expect(proof.status == 201)
      let saved = try await visitor.post(
        save,
        ["_version": "1", "_go": "list", "name": "先进个人", "grantor": "某某区", "level": "district", "awarded": "2024-05"])
      #expect(saved.location == Routes.portfolioSection("honours").description)
      let list = try await visitor.get(Routes.portfolioSection("honours"))
      #expect(list.text.contains("某某区 · 区县级 · 2024-05"))
      #expect(list.text.contains("证书.pdf"))
    }
  }

  @Test func typingSavesItselfAndAnOldTabOverwritesNothing() async throws {
    try await visitor { visitor in
      _ = try await visitor.get(Routes.portfolio())
      let record = RecordID(rawValue: "01900000-0000-7000-8000-000000000001")
      let save = Routes.portfolioRecordAutosave("performance", record)
      let first = try await visitor.patch(save, ["_version": "0", "name": "某某工程"])
      #expect(first.status == 200 && first.text.contains("\"version\":1"))
      // What follows from what was typed comes back at once.
      let second = try await visitor.patch(save, ["_version": "1", "period.from": "2023-05", "period.to": "2023-06"])
      #expect(second.text.contains("isSincePrior"))
      let late = try await visitor.patch(save, ["_version": "1", "period.from": "2022-01", "period.to": "2022-02"])
      #expect(late.status == 409 && late.text.contains("2023-05"))
      let page = try await visitor.post(
        Routes.portfolioRecordSave("performance", record), ["_version": "1", "name": "另一工程"])
      #expect(page.status == 409)
      #expect(page.text.contains("“工作业绩”已在其他窗口或设备上修改") && page.text.contains("某某工程"))
      let long = try await visitor.post(
        Routes.portfolioRecordSave("performance", record), ["content": String(repeating: "长", count: 400_000)])
      #expect(long.status == 422 || long.status == 413)
    }
  }

  @Test func recordsAreMovedFetchedAndRemovedWithTheirWords() async throws {
    try await visitor { visitor in
      _ = try await visitor.get(Routes.portfolio())
      let fetched = try await visitor.post(Routes.portfolioFetch("education"))
      #expect(fetched.location == Routes.portfolioSection("education").description)
      let page = try await visitor.get(Routes.portfolioSection("education"))
      #expect(page.text.contains("已自动获取1条记录"))
      #expect(page.text.contains("演示大学") && page.text.contains("验证通过"))
      _ = try await visitor.post(Routes.portfolioFetch("qualifications"))
      let none = try await visitor.get(Routes.portfolioSection("qualifications"))
      #expect(none.text.contains("没有获取到您的登记信息，请按实际情况自行填写"))
      let ids = (1...3).map { RecordID(rawValue: "01900000-0000-7000-8000-00000000000\($0)") }
      for (id, name) in zip(ids, ["甲学会", "乙学会", "丙学会"]) {
        _ = try await visitor.post(Routes.portfolioRecordSave("posts", id), ["organization": name])
      }
      _ = try await visitor.post(Routes.portfolioRecordMove("posts", ids[2]), ["number": "1"])
      _ = try await visitor.post(Routes.portfolioRecordMove("posts", ids[0]), ["step": "1"])
      let moved = try await visitor.get(Routes.portfolioSection("posts")).text
      let places = ["丙学会", "乙学会", "甲学会"].compactMap { moved.range(of: ">\($0)")?.lowerBound }
      #expect(places.count == 3 && places == places.sorted())
      _ = try await visitor.post(Routes.portfolioRecordRemove("posts", ids[1]))
      let left = try await visitor.get(Routes.portfolioSection("posts")).text
      #expect(left.contains("记录已删除。") && !left.contains("乙学会"))
    }
  }
}
