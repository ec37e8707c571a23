/* A slow disk: whoever loads this before the C library waits at each fsync and fdatasync, for as
   many milliseconds as DISK_DELAY says. Nothing is written to the disk itself. */

#include <stdlib.h>
#include <time.h>

static int wait_for_disk(void)
{
    const char *delay = getenv("DISK_DELAY");
    long left = delay ? atol(delay) : 0;
    struct timespec span = {left / 1000, left % 1000 * 1000000};
    nanosleep(&span, NULL);
    return 0;
}

int fsync(int file) { (void)file; return wait_for_disk(); }
int fdatasync(int file) { (void)file; return wait_for_disk(); }
