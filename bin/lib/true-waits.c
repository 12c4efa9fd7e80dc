/*
 * libfaketime shows the real time while a process waits in epoll_wait. PostgreSQL asks for the time in the handler of its alarm,
 * which comes during such waits: its timeouts and its search for deadlocks would never be due. Loaded before libfaketime, these two
 * wait without it.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

int epoll_pwait(int epoll, struct epoll_event *events, int most, int timeout, const sigset_t *mask) {
  return syscall(SYS_epoll_pwait, epoll, events, most, timeout, mask, _NSIG / 8);
}

int epoll_wait(int epoll, struct epoll_event *events, int most, int timeout) {
  return epoll_pwait(epoll, events, most, timeout, NULL);
}
