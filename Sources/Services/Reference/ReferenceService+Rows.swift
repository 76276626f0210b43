public import Titles

/// A table of 目录与政策 row by row: each change becomes an edition like any other.
extension ReferenceService {
  /// The columns of a table; none for a text.
  public func columns(of edition: ReferenceEdition, in name: String) -> [ReferenceColumn] {
    guard name.hasSuffix(".csv"), let table = try? CSV(edition.content, file: name) else { return [] }
    return ReferenceColumn.all(of: table, platform.reference)
  }

  /// The edition that a changed, new or ended row makes out of the one in force on the day of the change. Nothing is
  /// published.
  ///
  /// - Throws: `NotFound` for a text, `Refusal` at the fields `from` and `source`, and at `cell.` and the column's name.
  public func draft(_ row: ReferenceRowDraft, of name: String, for viewer: Viewer) async throws -> ReferenceDraft {
    let file = try await file(name, for: viewer)
    let today = platform.clock.now().day
    let day = Day(row.from) ?? today
    guard
      name.hasSuffix(".csv"), let base = file.editions.first(where: { $0.from <= day }) ?? file.editions.last,
      let table = try? CSV(base.content, file: name)
    else { throw NotFound("目录") }
    var draft = ReferenceDraft()
    (draft.from, draft.source, draft.content) = (row.from, row.source, base.content)
    var reasons: [Reason] = []
    let position = row.was.flatMap { was in table.rows.firstIndex { CSV.line(table.cells($0)) == was } }
    if row.was != nil, position == nil {
      let sentence = "到\(day)生效的版本中，这一行已经不同或不存在；请返回列表查看该版本，再从中修改。"
      reasons.append(Reason("row-changed", sentence, field: "from"))
    }
    let old = position.map { table.cells(table.rows[$0]) }
    if row.ends, let position, let old {
      draft.content = table.text(base.content, with: ReferenceRows.ended(old, table.columns, before: day), at: position)
    } else if !row.ends {
      var check = EntryCheck()
      let columns = ReferenceColumn.all(of: table, platform.reference)
      let cells = ReferenceRows.cells(row, columns, old: old, &check)
      reasons += check.reasons
      if let position {
        draft.content = table.text(base.content, with: cells, at: position)
      } else {
        draft.content = table.text(base.content, adding: cells, below: ReferenceRows.neighbour(of: cells, in: table))
      }
    }
    do throws(Refusal) { _ = try draft.checked(today: today) } catch { reasons += error.reasons }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    return draft
  }
}
