import HTTPTypes
import Hummingbird
import Services
import Titles

/// The records of a section: adding, removing, moving.
struct RecordsController: Sendable {
  let filing: FilingService

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.recordNew) { _, context, id, section in
      // The id is made before anything is stored: the record's page can save itself from the first letter on.
      Response.seeOther(Routes.record(id, section, filing.newRecord()).description)
    }
    groups.personal.on(Routes.recordRemove) { _, context, id, section, record in
      try await filing.removeRecord(record, section: section, of: id, by: context.viewer)
      context.flash(.success, "记录已删除。")
      return list(id, section)
    }
    groups.personal.on(Routes.recordMove) { _, context, id, section, record in
      let form = try context.form()
      if let number = form.int("number") {
        try await filing.moveRecord(record, to: number, section: section, of: id, by: context.viewer)
      } else {
        let step = form.int("step") == -1 ? -1 : 1
        try await filing.moveRecord(record, by: step, section: section, of: id, by: context.viewer)
      }
      return list(id, section)
    }
    groups.personal.on(Routes.fillOrder) { _, context, id, section in
      let order: [RecordID] = try context.form().ids("ids")
      try await filing.orderRecords(order, section: section, of: id, by: context.viewer)
      return list(id, section)
    }
    groups.personal.on(Routes.fillSort) { _, context, id, section in
      try await filing.sortRecords(section: section, of: id, by: context.viewer)
      context.flash(.success, "已按时间倒序排列。")
      return list(id, section)
    }
  }

  private func list(_ id: ApplicationID, _ section: String) -> Response {
    .seeOther(Routes.fillSection(id, section).description)
  }
}
