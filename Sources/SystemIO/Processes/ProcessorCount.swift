import Glibc

/// How many processors there are, for those who spread work over them.
package enum ProcessorCount {
  /// The processors that the machine has in use; at least one.
  package static var online: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
}
