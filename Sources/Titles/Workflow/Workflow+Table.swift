extension Workflow {
  /// The table as Markdown: `docs/workflow.md` and `zhicheng check workflow` print it.
  public static var markdown: String {
    let head = """
      | 操作 | 申报书状态 | 节点 | 本单位状态 | 条件 | 申报书变为 | 本单位变为 | 去向 | 办理记录 | 随后 |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

      """
    return head + transitions.map(line).joined(separator: "\n") + "\n"
  }

  private static func line(_ row: Transition) -> String {
    let states = ApplicationState.allCases.filter(row.from.contains).map(\.label)
    let stops = Stop.allCases.filter(row.stops.contains).map(\.label)
    let visits = VisitState.allCases.filter(row.visits.contains).map(\.label)
    let cells = [
      row.action.label, list(states), list(stops), list(visits), list(row.guards.map(\.summary)), row.to?.label ?? "–",
      row.visitTo?.label ?? "–", row.movement.rawValue, row.event?.label ?? "–", list(row.effects.map(\.summary)),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "–" : words.joined(separator: "、") }
}
