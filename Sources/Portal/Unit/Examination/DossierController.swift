import Hummingbird
import Services
import Titles

/// 下载材料包: one application's 申报书 and evidence, for its applicant and for the units that examine it.
struct DossierController: Sendable {
  let service: DossierService

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.applicationDossier) { request, context, id in
      try await service.dossier(of: id, for: context.viewer).response(to: request)
    }
    groups.unit.on(Routes.examinationDossier) { request, context, unit, business, visit in
      try await service.dossier(at: visit, in: ExaminationRoom(unit, business), for: context.viewer).response(to: request)
    }
  }
}
