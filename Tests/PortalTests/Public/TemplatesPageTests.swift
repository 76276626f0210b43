import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct TemplatesPageTests {
  @Test func everybodyFindsAndDownloadsThem() async throws {
    let site = try TestSite(try await TestPlatform())
    try await site.open { client in
      let visitor = TestVisitor(client)
      let home = try await visitor.get(Routes.home())
      #expect(home.text.contains("href=\"\(Routes.templates())\""))
      let page = try await visitor.get(Routes.templates())
      #expect(page.status == 200)
      for template in FormTemplate.allCases {
        #expect(page.text.contains("id=\"\(template.slug)\""))
        for isFillable in [true, false] {
          let address = Routes.templateFile(template, isFillable: isFillable)
          #expect(page.text.contains("href=\"\(address)\""))
          let file = try await visitor.get(address)
          #expect(file.contentType == "application/pdf")
          #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
          #expect(String(decoding: file.bytes, as: UTF8.self).contains("/AcroForm") == isFillable)
        }
      }
      #expect(try await visitor.get("/templates/none").status == 404)
    }
  }

  @Test func theFormAndItsAuthorityLeadThere() async throws {
    let test = try await TestPlatform()
    let ground = try await test.filingGround(number: 1)
    let site = try TestSite(test)
    try await site.open { client in
      let page = try await TestVisitor(client).get(Routes.authority(.initialDetermination, ground.setting))
      #expect(page.text.contains("href=\"\(Routes.templates())\">模板下载</a>"))
    }
    let control = FieldControl(
      name: "proof", label: "存档证明", isRequired: true, hint: nil, example: nil, width: .full, group: nil, isVisible: true,
      shape: .files(Titles.FileSlot(files: [], accepts: ["pdf"], maximumBytes: 1 << 20, minimumBytes: 0, maximumFiles: 1)),
      template: .archive)
    let markup = FormControl(control, issues: .none, places: FormPlaces(file: { Routes.file($0.id) })).html
    #expect(markup.description.contains("href=\"/templates#archive\""))
  }
}
