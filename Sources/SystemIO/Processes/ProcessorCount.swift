import Glibc

package enum ProcessorCount {
  /// The processors that the machine has in use; at least one.
  package static var online: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
}
