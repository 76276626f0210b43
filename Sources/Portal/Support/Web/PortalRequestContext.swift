import Hummingbird
import NIOCore

/// The context that every request begins with.
struct PortalRequestContext: PortalContext {
  var coreContext: CoreRequestContextStorage
  var portal: PortalState

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    portal = PortalState(remoteAddress: source.channel.remoteAddress?.ipAddress)
  }
}
