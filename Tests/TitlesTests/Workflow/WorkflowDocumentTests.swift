import Foundation
import Testing
import Titles

/// `docs/workflow.md` is the printed table and nothing else.
@Suite struct WorkflowDocumentTests {
  @Test func theDocumentIsTheTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = try String(contentsOf: root.appending(path: "docs/workflow.md"), encoding: .utf8)
    #expect(document == Workflow.markdown, "write it anew: zhicheng check workflow > docs/workflow.md")
  }
}
