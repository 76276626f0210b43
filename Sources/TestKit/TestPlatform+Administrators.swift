import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// One of the three administrators: `system`, `security` or `auditor`, as they are seen once signed in.
  public func administrator(_ role: AdministratorRole) async throws -> Viewer {
    var appointment = Appointment()
    appointment.role = role
    appointment.username = role == .audit ? "auditor" : role.rawValue
    appointment.name = "管理示例"
    appointment.mobile = "19900009001"
    appointment.password = TestPlatform.password
    let account = try await AppointmentService(platform: platform, hasher: hasher).appoint(appointment)
    return Viewer(
      account: account, door: .office, person: nil, name: appointment.name, seats: [], administrator: role)
  }

  /// Changes a row of the audit log behind the program's back.
  public func tamper(with stream: String, at position: Int) async throws {
    try await store.database.write { transaction in
      try transaction.run(
        "UPDATE audit_log SET detail = '改动' WHERE stream = \(stream) AND position = \(position)")
    }
  }
}
