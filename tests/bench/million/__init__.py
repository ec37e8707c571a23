"""One million subscribers: what planning costs, and how long sending to all of them takes."""
