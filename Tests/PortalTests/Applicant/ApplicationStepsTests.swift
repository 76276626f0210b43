import Services
import Storage
import Testing
import Titles

@testable import Portal

@Suite struct ApplicationStepsTests {
  private static let application = ApplicationID(rawValue: "01900000-0000-7000-8000-000000000001")

  private func items(_ form: String, _ place: ApplicationSteps.Place) throws -> [(title: String, state: String, href: String)] {
    let schema = try #require(try ShippedData.forms()[form])
    let html = ApplicationSteps(schema.steps, of: ApplicationStepsTests.application, at: place).html.description
    return html.split(separator: "<li ").dropFirst().map { item in
      let text = String(item)
      let title = schema.steps.first { text.contains($0.title) }?.title ?? ""
      let state = ["done", "current", "ahead"].first { text.contains("step-\($0)") } ?? ""
      let href = text.firstMatch(of: /href="([^"]*)"/).map { String($0.1) } ?? ""
      return (title, state, href)
    }
  }

  @Test func theStepOfTheSectionIsTheCurrentOne() throws {
    let review = try items("review", .section("papers"))
    #expect(review.map(\.title) == ["诚信承诺保证书", "填写基本信息", "填写业绩材料", "预览及提交"])
    #expect(review.map(\.state) == ["done", "done", "current", "ahead"])
    let fill = "/me/applications/\(ApplicationStepsTests.application)/fill"
    #expect(review[1].href == "\(fill)/basic")
    #expect(try items("review", .section("basic")).map(\.state) == ["done", "current", "ahead", "ahead"])
    #expect(try items("review", .section("basic"))[2].href == "\(fill)/education")
    let initial = try items("initial-determination", .preview)
    #expect(initial.map(\.state) == ["done", "done", "current"])
    #expect(initial[1].href == fill)
    #expect(try items("initial-determination", .pledge).map(\.state) == ["current", "ahead", "ahead"])
  }

  @Test func withoutAFormThereIsNoBar() {
    #expect(ApplicationSteps([], at: .pledge).html.isEmpty)
  }
}
